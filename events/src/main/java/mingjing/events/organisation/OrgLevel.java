package mingjing.events.organisation;

/** The five levels of the organisation, top first. */
public enum OrgLevel {
    /** 街道党工委 */
    SUBDISTRICT_COMMITTEE(1),
    /** 社区党委: the unit whose secretary is scored */
    COMMUNITY_COMMITTEE(2),
    /** 小区党支部 */
    ESTATE_BRANCH(3),
    /** 网格党支部 */
    GRID_BRANCH(4),
    /** 楼栋党小组 */
    BUILDING_GROUP(5);

    private final int depth;

    OrgLevel(int depth) {
        this.depth = depth;
    }

    /** True where a unit of this level may stand directly under {@code parent}. */
    public boolean standsUnder(OrgLevel parent) {
        return depth == parent.depth + 1;
    }
}
