package mingjing.console.platform;

import mingjing.query.platform.QueryConfiguration;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Import;

/** The Boot application: everything under {@code mingjing.console}, and the views. */
@SpringBootApplication(scanBasePackages = "mingjing.console", exclude = DataSourceAutoConfiguration.class)
@Import(QueryConfiguration.class)
public class ConsoleApplication {}
