package mingjing.console.api;

import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.jackson.TypeNameResolver;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps records of one name in several classes apart: {@code ScoreboardAnswer}, {@code WhatIfAnswer}. */
final class SchemaNames extends TypeNameResolver {
    @Override
    protected String getNameOfClass(Class<?> type) {
        Class<?> around = type.getEnclosingClass();
        return around == null
                ? type.getSimpleName()
                : getNameOfClass(around).replace("Controller", "") + type.getSimpleName();
    }

    /** Hands the names to the describer. */
    @Configuration(proxyBeanMethods = false)
    static class Naming {
        @Bean
        ModelResolver modelResolver(ObjectMapperProvider mappers) {
            return new ModelResolver(mappers.jsonMapper(), new SchemaNames()).openapi31(mappers.isOpenapi31());
        }
    }
}
