#include "pagepainter.h"
#include "pdfwriter.h"
