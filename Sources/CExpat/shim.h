#if !__has_include(<expat.h>)
#error "expat.h is missing. Install it: Scripts/dependencies, or apt-get install libexpat1-dev"
#else
#include <expat.h>
#endif
