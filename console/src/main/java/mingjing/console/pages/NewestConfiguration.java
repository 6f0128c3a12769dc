package mingjing.console.pages;

import java.time.Clock;
import java.time.Duration;
import mingjing.query.Moments;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The one moment that pages share, told of every order. */
@Configuration(proxyBeanMethods = false)
class NewestConfiguration implements WebMvcConfigurer {
    private final Newest newest;

    NewestConfiguration(Moments moments, Clock clock, @Value("${mingjing.pages.shared-for:1s}") Duration shared) {
        this.newest = new Newest(moments::now, clock, shared);
    }

    @Bean
    Newest newest() {
        return newest;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(newest);
    }
}
