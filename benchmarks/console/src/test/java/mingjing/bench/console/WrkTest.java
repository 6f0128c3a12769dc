package mingjing.bench.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import mingjing.bench.measuring.BenchFailure;
import org.junit.jupiter.api.Test;

class WrkTest {
    private static final String OUTPUT = """
            Running 8s test @ http://localhost:8200/audit
              2 threads and 32 connections
              Thread Stats   Avg      Stdev     Max   +/- Stdev
                Latency   461.64ms  190.05ms   1.20s    76.50%
                Req/Sec    38.14     19.42    80.00     66.99%
              Latency Distribution
                 50%  406.63ms
                 75%  499.02ms
                 90%  702.44ms
                 99%    1.16s
              542 requests in 8.01s, 23.52MB read
            Requests/sec:     67.68
            Transfer/sec:      2.94MB
            """;

    @Test
    void what_it_prints_is_read_in_milliseconds() {
        assertThat(Wrk.rate(OUTPUT)).isEqualTo(67.68);
        assertThat(Wrk.percentile(OUTPUT, "50")).isEqualTo(406.63);
        assertThat(Wrk.percentile(OUTPUT, "99")).isEqualTo(1_160);
        assertThat(Wrk.percentile(" 99%  870.00us", "99")).isEqualTo(0.87);
    }

    @Test
    void what_cannot_be_read_is_no_figure() {
        assertThatThrownBy(() -> Wrk.percentile("unable to connect", "99"))
                .isInstanceOf(BenchFailure.class)
                .hasMessageContaining("unable to connect");
    }
}
