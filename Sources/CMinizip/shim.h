#if !__has_include(<minizip/unzip.h>)
#error "minizip/unzip.h is missing. Install it: Scripts/dependencies, or apt-get install libminizip-dev"
#else
#include <minizip/unzip.h>
#include <minizip/zip.h>
#endif
