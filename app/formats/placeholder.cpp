#include "recogniser.h"
