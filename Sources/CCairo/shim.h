#if !__has_include(<cairo.h>)
#error "cairo.h is missing. Install it: Scripts/dependencies, or apt-get install libcairo2-dev pkg-config"
#else
#include <cairo.h>
#include <cairo-ft.h>
#include <cairo-pdf.h>
#include <fontconfig/fontconfig.h>
#endif
