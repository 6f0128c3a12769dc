package mingjing.console.platform;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * How a node goes: it says that it is not ready any more, gives those who ask for that the time to turn to others, ends what it has
 * begun, and leaves.
 */
final class Farewell implements Runnable {
    private final ConfigurableApplicationContext context;
    private final Duration drain;

    Farewell(ConfigurableApplicationContext context, Duration drain) {
        this.context = context;
        this.drain = drain;
    }

    @Override
    public void run() {
        if (!context.isActive()) {
            return;
        }
        long began = System.nanoTime();
        AvailabilityChangeEvent.publish(context, ReadinessState.REFUSING_TRAFFIC);
        if (drain.isPositive()) {
            System.err.println("正在停止：不再接受新的访问者，等 " + drain.toSeconds() + " 秒让他们转到别的节点……");
            pause();
        }
        System.err.println("正在停止：等已收到的请求办完（至多 20 秒）、账本写完，再关数据库……");
        context.close();
        System.err.printf("已停止（用了 %.1f 秒）。%n", (System.nanoTime() - began) / 1e9);
        if (archivesItsClasses()) {
            System.err.println("正在保存加快下次启动的存档，只有这一次，请等程序自己结束……");
        }
    }

    /** The Java machine does so after everything else has ended. */
    private static boolean archivesItsClasses() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .anyMatch(argument -> argument.startsWith("-XX:ArchiveClassesAtExit"));
    }

    private void pause() {
        try {
            TimeUnit.NANOSECONDS.sleep(drain.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
