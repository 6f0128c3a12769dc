package mingjing.console.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DestinationsTest {
    private static final Destinations PUBLIC = destinations(List.of(), List.of());

    private static Destinations destinations(List<String> httpHosts, List<String> own) {
        return new Destinations(new WebhookSettings(httpHosts, own), InetAddress::getAllByName);
    }

    private static Destinations named(String... addresses) {
        return new Destinations(new WebhookSettings(List.of(), List.of()), _ -> {
            InetAddress[] found = new InetAddress[addresses.length];
            for (int i = 0; i < addresses.length; i++) {
                found[i] = InetAddress.getByName(addresses[i]);
            }
            return found;
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/",
                "https://localhost/",
                "https://2130706433/",
                "https://0.0.0.0/",
                "https://10.1.2.3/",
                "https://172.16.0.1/",
                "https://192.168.1.1/",
                "https://100.64.0.1/",
                "https://169.254.169.254/latest/meta-data",
                "https://2852039166/",
                "https://100.100.100.200/",
                "https://198.18.0.1/",
                "https://224.0.0.1/",
                "https://255.255.255.255/",
                "https://[::1]/",
                "https://[::]/",
                "https://[fe80::1]/",
                "https://[fd00:ec2::254]/",
                "https://[fc00::1]/",
                "https://[ff02::1]/",
                "https://[::ffff:127.0.0.1]/",
                "https://[::ffff:10.0.0.1]/",
                "https://[::127.0.0.1]/",
                "https://[64:ff9b::a00:1]/",
                "https://[2002:7f00:1::]/",
                "https://[2001:db8::1]/"
            })
    void what_lies_on_this_machine_or_in_a_private_network_is_refused(String url) {
        assertThatThrownBy(() -> PUBLIC.check(url))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("不能推送");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://93.184.216.34/hook", "https://[2606:2800:220:1::1]/hook", "https://8.8.8.8:8443/"})
    void what_lies_on_the_public_internet_is_allowed(String url) {
        assertThatCode(() -> PUBLIC.check(url)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://93.184.216.34/",
                "ftp://93.184.216.34/",
                "file:///etc/passwd",
                "https:///hook",
                "https://user:pass@93.184.216.34/",
                "https://93.184.216.34/#x",
                "nothing",
                "https://127.1/",
                "https://bad host/",
                "https://93.184.216.34/\r\nX: y"
            })
    void what_is_no_plain_https_address_is_refused_in_words(String url) {
        assertThatThrownBy(() -> PUBLIC.check(url))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("https://");
    }

    @Test
    void a_name_with_one_bad_address_among_good_ones_is_refused() {
        assertThatThrownBy(() -> named("93.184.216.34", "10.0.0.1").check("https://two.test/"))
                .hasMessageContaining("不能推送");
        assertThatCode(() -> named("93.184.216.34").check("https://one.test/")).doesNotThrowAnyException();
    }

    @Test
    void an_office_opens_its_own_network_and_never_where_clouds_keep_credentials() {
        Destinations own = destinations(List.of("10.20.0.5"), List.of("10.20.0.0/16", "0.0.0.0/0", "fd00::/8"));
        assertThatCode(() -> own.check("http://10.20.0.5/hook")).doesNotThrowAnyException();
        assertThatThrownBy(() -> own.check("http://10.20.0.6/hook")).hasMessageContaining("http-hosts");
        assertThatThrownBy(() -> own.check("https://169.254.169.254/")).hasMessageContaining("不能推送");
        assertThatThrownBy(() -> own.check("https://[fd00:ec2::254]/")).hasMessageContaining("不能推送");
        assertThatCode(() -> own.check("https://[fd12::1]/")).doesNotThrowAnyException();
    }

    @Test
    void a_block_is_written_as_address_and_bits() {
        assertThat(Network.of("10.20.0.0/15").holds(address("10.21.255.255"))).isTrue();
        assertThat(Network.of("10.20.0.0/15").holds(address("10.22.0.0"))).isFalse();
        assertThat(Network.of("10.20.0.0/15").holds(address("::1"))).isFalse();
        assertThatThrownBy(() -> Network.of("intranet/8")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Network.of("10.0.0.0/33")).isInstanceOf(IllegalArgumentException.class);
    }

    private static InetAddress address(String text) {
        try {
            return InetAddress.getByName(text);
        } catch (java.net.UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
