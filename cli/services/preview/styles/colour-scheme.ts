/**
 * Styles whose every colour follows `[data-bs-theme]`, as the theme's own step behind the compiler makes them on a site.
 * Until the tool has that step itself, styles are as they were compiled.
 */
export function followColourScheme(css: string): string {
    return css;
}
