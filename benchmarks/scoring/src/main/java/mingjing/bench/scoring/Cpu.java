package mingjing.bench.scoring;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** What work costs in processor time of the whole process, whichever threads did it: collecting garbage and native code included. */
final class Cpu {
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    /** What is measured. */
    interface Work {
        void once() throws Exception;
    }

    private Cpu() {}

    /** Milliseconds of one of so many times. */
    static double milliseconds(int times, Work work) throws Exception {
        long from = SYSTEM.getProcessCpuTime();
        for (int i = 0; i < times; i++) {
            work.once();
        }
        return (SYSTEM.getProcessCpuTime() - from) / 1e6 / times;
    }
}
