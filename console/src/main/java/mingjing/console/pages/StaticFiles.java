package mingjing.console.pages;

import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Styles, scripts and what a phone keeps: the files that are the same for everybody, and no address besides theirs.
 *
 * <p>Pages name them as they are, versions too. An address that Spring had to complete would have every link of every page looked
 * for inside the libraries, one reader at a time (decision 30).
 */
@Configuration(proxyBeanMethods = false)
class StaticFiles implements WebMvcConfigurer {
    private static final String FILES = "classpath:/static/";
    private static final String LIBRARIES = "classpath:/META-INF/resources/";

    /** Asked for again each time, answered with "not modified": a new version of the program is seen at once. */
    private static final CacheControl OWN = CacheControl.noCache();

    /** Their addresses carry the version, so what lies behind one never changes; the largest has half a megabyte. */
    private static final CacheControl VERSIONED =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        own(registry, "css/", "/css/**");
        own(registry, "js/", "/js/**");
        own(registry, "", "/favicon.svg", "/capture-worker.js", "/capture.webmanifest");
        versioned(registry, "webjars/");
        versioned(registry, "_static/");
    }

    private static void versioned(ResourceHandlerRegistry registry, String folder) {
        registry.addResourceHandler("/" + folder + "**")
                .addResourceLocations(LIBRARIES + folder)
                .setCacheControl(VERSIONED);
    }

    private static void own(ResourceHandlerRegistry registry, String folder, String... addresses) {
        registry.addResourceHandler(addresses)
                .addResourceLocations(FILES + folder)
                .setCacheControl(OWN);
    }
}
