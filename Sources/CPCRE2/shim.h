#define PCRE2_CODE_UNIT_WIDTH 8
#if !__has_include(<pcre2.h>)
#error "pcre2.h is missing. Install it: Scripts/dependencies, or apt-get install libpcre2-dev"
#else
#include <pcre2.h>
#endif
