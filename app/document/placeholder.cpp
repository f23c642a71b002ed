#include "document/cvdocument.h"
#include "document/richtext.h"
#include "document/vitaefile.h"
