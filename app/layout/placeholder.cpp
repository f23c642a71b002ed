#include "layout.h"
#include "paragraph.h"
