package mingjing.rules;

import java.math.BigDecimal;
import java.util.List;

/**
 * Size groups (分组): communities are ranked among those of their own size.
 *
 * @param attribute what the roster says of each community, such as 户数
 * @param groups in rising order; a community belongs to the first whose bound its attribute is below
 * @param otherwise the group of all others, the largest
 */
record Grouping(String attribute, List<Group> groups, String otherwise) {
    Grouping {
        groups = List.copyOf(groups);
    }

    /** A group and the number that its members stay below. */
    record Group(BigDecimal below, String name) {}

    /** All names, the smallest communities' first. */
    List<String> names() {
        return java.util.stream.Stream.concat(groups.stream().map(Group::name), java.util.stream.Stream.of(otherwise))
                .toList();
    }

    /** The group of a community; throws if the roster lacks the attribute, since its rank would be nobody's. */
    String of(Community community) {
        BigDecimal size = community.attribute(attribute, "分组");
        return groups.stream()
                .filter(group -> size.compareTo(group.below()) < 0)
                .findFirst()
                .map(Group::name)
                .orElse(otherwise);
    }
}
