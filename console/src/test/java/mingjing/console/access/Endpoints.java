package mingjing.console.access;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import mingjing.console.RunningConsole;
import mingjing.console.platform.Node;
import mingjing.console.security.ForAnybody;
import mingjing.console.security.Gate;
import mingjing.console.security.Needs;
import mingjing.console.security.Role;
import mingjing.console.security.Scope;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every endpoint of a running node that is ours, as the node itself knows it. */
public final class Endpoints {
    private Endpoints() {}

    /**
     * One way in.
     *
     * @param needs empty where it names nothing, and is therefore closed
     */
    public record Endpoint(String method, String pattern, boolean forAnybody, Optional<Needs> needs) {
        /** Programs come with a password or a token, people with a session. */
        public boolean isForPrograms() {
            return pattern.startsWith("/api/") || pattern.startsWith("/ledger");
        }

        public boolean isRead() {
            return method.equals("GET");
        }

        /** As far as the role usually sees. */
        public boolean admits(Role role) {
            return forAnybody
                    || needs.filter(each -> role.permissions().contains(each.value())
                                    && (role.usualScope() == Scope.ALL || !each.wholeOffice()))
                            .isPresent();
        }
    }

    static List<Endpoint> all() {
        return of(RunningConsole.node());
    }

    public static List<Endpoint> of(Node node) {
        return node
                .part("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .entrySet()
                .stream()
                .filter(entry -> entry.getValue().getBeanType().getName().startsWith("mingjing."))
                .flatMap(entry -> entry.getKey().getPatternValues().stream()
                        .map(pattern -> endpoint(entry.getKey(), pattern, entry.getValue())))
                .distinct()
                .sorted(Comparator.comparing(Endpoint::pattern).thenComparing(Endpoint::method))
                .toList();
    }

    private static Endpoint endpoint(RequestMappingInfo mapping, String pattern, HandlerMethod method) {
        String verb = mapping.getMethodsCondition().getMethods().stream()
                .map(RequestMethod::name)
                .findFirst()
                .orElse("GET");
        return new Endpoint(verb, pattern, method.hasMethodAnnotation(ForAnybody.class), Gate.needs(method));
    }
}
