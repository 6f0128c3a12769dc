package mingjing.console.webhooks;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Where webhooks may go. A name is looked up once for each connection, every address it has is judged, and the connection goes to
 * exactly those addresses: a name that points elsewhere a moment later leads nowhere else.
 */
public final class Destinations implements DnsResolver {
    /** Where clouds hand out credentials to whoever asks: no configuration opens these. */
    private static final List<Network> NEVER = networks("169.254.0.0/16", "100.100.100.200/32", "fd00:ec2::254/128");

    private static final List<Network> NOT_PUBLIC = networks(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/3",
            "2001::/23",
            "2001:db8::/32",
            "2002::/16",
            "3fff::/20");

    /** All other addresses of version 6 are local, mapped, translated or not given out. */
    private static final Network GLOBAL = Network.of("2000::/3");

    private final List<String> httpHosts;
    private final List<Network> own;
    private final Lookup lookup;

    /** How a name is looked up. */
    interface Lookup {
        InetAddress[] all(String host) throws UnknownHostException;
    }

    /** A name that leads where webhooks may not go. */
    static final class Forbidden extends UnknownHostException {
        private static final long serialVersionUID = 1L;

        Forbidden(String host) {
            super(host + " is not a place webhooks may go");
        }
    }

    Destinations(WebhookSettings settings, Lookup lookup) {
        this.httpHosts = settings.httpHosts();
        this.own = settings.privateNetworks().stream().map(Network::of).toList();
        this.lookup = lookup;
    }

    private static List<Network> networks(String... blocks) {
        return Stream.of(blocks).map(Network::of).toList();
    }

    /**
     * The address of a webhook, where it may be one today.
     *
     * @throws IllegalArgumentException with a Chinese message that says what to do
     */
    URI check(String url) {
        URI uri = read(url);
        String host = uri.getHost();
        try {
            resolve(host);
        } catch (Forbidden e) {
            throw new IllegalArgumentException(
                    "主机 " + host + " 在本机、内网或保留地址上，不能推送。确是单位内网的，请在配置 mingjing.webhooks.private-networks 里写明网段。", e);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("找不到主机 " + host + "。请核对推送地址。", e);
        }
        return uri;
    }

    /** The address without looking its host up. */
    URI read(String url) {
        URI uri = parsed(url);
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        String host = uri.getHost();
        if (host == null || uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
            throw new IllegalArgumentException("推送地址要写成 https://主机/路径，不带用户名、密码和 #。");
        }
        boolean plain = scheme.equals("http") && httpHosts.contains(host.toLowerCase(Locale.ROOT));
        if (!scheme.equals("https") && !plain) {
            throw new IllegalArgumentException(
                    "推送地址要以 https:// 开头。单位内网确需 http 的主机，请在配置 mingjing.webhooks.http-hosts 里写明。");
        }
        return uri;
    }

    private static URI parsed(String url) {
        try {
            return new URI(url.strip());
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("推送地址读不出来。请写成 https://主机/路径。", e);
        }
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] found = lookup.all(host);
        for (InetAddress address : found) {
            if (!allowed(address)) {
                throw new Forbidden(host);
            }
        }
        return found;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    private boolean allowed(InetAddress address) {
        if (within(NEVER, address)) {
            return false;
        }
        return within(own, address) || open(address);
    }

    private static boolean open(InetAddress address) {
        boolean global = address.getAddress().length == 4 || GLOBAL.holds(address);
        return global && !within(NOT_PUBLIC, address);
    }

    private static boolean within(List<Network> networks, InetAddress address) {
        return networks.stream().anyMatch(network -> network.holds(address));
    }
}
