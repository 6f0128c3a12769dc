package mingjing.command.activity;

import static mingjing.command.AxonScenario.given;
import static mingjing.command.Story.*;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import mingjing.command.Reason;
import mingjing.events.Amount;
import mingjing.events.activity.Activity;
import mingjing.events.activity.ActivityEvent.*;
import mingjing.events.activity.ActivityId;
import mingjing.events.catalogue.CatalogueEvent.*;
import mingjing.events.catalogue.FieldType;
import mingjing.events.catalogue.Kind;
import mingjing.events.catalogue.KindField;
import mingjing.events.catalogue.KindId;
import mingjing.events.concern.ConcernTerm;
import mingjing.events.concern.Urgency;
import mingjing.events.organisation.UnitId;
import org.junit.jupiter.api.Test;

public class CatalogueTest {
    private static final KindId SERVICE = new KindId("ServiceRendered");
    private static final ActivityId A = new ActivityId("FW-1");
    private static final KindField WAY = new KindField("方式", FieldType.CHOICE, "", List.of("组团", "上门"), true);
    private static final KindField PEOPLE = new KindField("人次", FieldType.AMOUNT, "人次", List.of(), true);
    private static final KindField NOTE = new KindField("说明", FieldType.TEXT, "", List.of(), false);
    private static final Kind SERVICES = kind("为民服务", WAY, PEOPLE);
    private static final KindDefined DEFINED = new KindDefined(SERVICE, 1, SERVICES, CLERK, DAY);
    private static final ActivityRecorded RECORDED =
            new ActivityRecorded(A, SERVICE, "为民服务", 1, activity(EAST, "上门", "12"), CLERK, DAY);
    private static final ActivityWithdrawn GONE = new ActivityWithdrawn(A, SERVICE, "记重", CLERK, DAY);

    private static Kind kind(String title, KindField... fields) {
        return new Kind(title, 3, "FW", "", Arrays.asList(fields));
    }

    private static Activity activity(UnitId unit, String way, String people) {
        return new Activity(
                DAY,
                unit,
                new TreeMap<>(Map.of("方式", way)),
                new TreeMap<>(Map.of("人次", Amount.parse(people))),
                new TreeMap<>(),
                new TreeMap<>());
    }

    private static RecordActivity record(Activity activity) {
        return new RecordActivity(A, SERVICE, activity, CLERK);
    }

    private static CorrectActivity correct(Activity activity) {
        return new CorrectActivity(A, SERVICE, activity, "写错", CLERK);
    }

    @Test
    public void a_kind_is_added_and_later_asks_for_more() {
        given().when(new DefineKind(SERVICE, SERVICES, CLERK, DAY)).then(DEFINED);
        Kind more = kind("为民服务", WAY, PEOPLE, NOTE);
        given(DEFINED)
                .when(new DefineKind(SERVICE, more, CLERK, DAY))
                .then(new KindDefined(SERVICE, 2, more, CLERK, DAY));
    }

    @Test
    public void what_is_counted_by_name_keeps_its_name_and_type() {
        given(DEFINED).when(new DefineKind(SERVICE, SERVICES, CLERK, DAY)).thenRefused(Reason.KIND_UNCHANGED);
        given(DEFINED)
                .when(new DefineKind(new KindId("Other"), SERVICES, CLERK, DAY))
                .thenRefused(Reason.TITLE_TAKEN);
        Kind renamed = kind("便民服务", WAY, PEOPLE);
        given(DEFINED).when(new DefineKind(SERVICE, renamed, CLERK, DAY)).thenRefused(Reason.KIND_RENAMED);
        KindField cases = new KindField("人次", FieldType.AMOUNT, "件", List.of(), true);
        given(DEFINED)
                .when(new DefineKind(SERVICE, kind("为民服务", WAY, cases), CLERK, DAY))
                .thenRefused(Reason.FIELD_REDEFINED);
    }

    @Test
    public void an_activity_is_recorded_as_its_kind_says() {
        given(UNITS, DEFINED).when(record(activity(EAST, "上门", "12"))).then(RECORDED);
        given(UNITS).when(record(activity(EAST, "上门", "12"))).thenRefused(Reason.UNKNOWN_KIND);
        given(UNITS, DEFINED).when(record(activity(EAST, "远程", "12"))).thenRefused(Reason.NOT_AN_OPTION);
        given(UNITS, DEFINED, RECORDED).when(record(activity(EAST, "上门", "12"))).thenRefused(Reason.NUMBER_TAKEN);
        given(UNITS, DEFINED)
                .when(record(activity(new UnitId("SQ-99"), "上门", "12")))
                .thenRefused(Reason.UNKNOWN_UNIT);
    }

    @Test
    public void a_field_is_filled_in_its_own_place_and_no_other_is() {
        Activity empty = new Activity(DAY, EAST, new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
        given(UNITS, DEFINED).when(record(empty)).thenRefused(Reason.EMPTY_TEXT);
        Activity misplaced = new Activity(
                DAY,
                EAST,
                new TreeMap<>(Map.of("方式", "上门", "人次", "12")),
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>());
        given(UNITS, DEFINED).when(record(misplaced)).thenRefused(Reason.EMPTY_TEXT);
        Activity more = new Activity(
                DAY,
                EAST,
                new TreeMap<>(Map.of("方式", "上门")),
                new TreeMap<>(Map.of("人次", Amount.exactly(12))),
                new TreeMap<>(),
                new TreeMap<>(Map.of("说明", "送药")));
        given(UNITS, DEFINED).when(record(more)).thenRefused(Reason.UNKNOWN_FIELD);
    }

    @Test
    public void an_activity_is_corrected_or_withdrawn_but_not_after_it_is_gone() {
        given(UNITS, DEFINED, RECORDED)
                .when(correct(activity(EAST, "组团", "13余")))
                .then(new ActivityCorrected(A, SERVICE, "为民服务", 1, activity(EAST, "组团", "13余"), "写错", CLERK, DAY));
        given(UNITS, DEFINED).when(correct(activity(EAST, "组团", "13"))).thenRefused(Reason.UNKNOWN_ACTIVITY);
        given(UNITS, DEFINED, RECORDED)
                .when(correct(activity(EAST, "远程", "13")))
                .thenRefused(Reason.NOT_AN_OPTION);
        given(UNITS, DEFINED, RECORDED)
                .when(new WithdrawActivity(A, SERVICE, "记重", CLERK, DAY))
                .then(GONE);
        given(UNITS, DEFINED, RECORDED, GONE)
                .when(new WithdrawActivity(A, SERVICE, "记重", CLERK, DAY))
                .thenRefused(Reason.ALREADY_WITHDRAWN);
    }

    @Test
    public void the_list_of_figures_is_recorded_where_it_changed() {
        FiguresDefined list = new FiguresDefined("年度数据", 1, "数据: 年度数据", "aa", CLERK, DAY);
        given().when(new DefineFigures("年度数据", "数据: 年度数据", "aa", CLERK, DAY)).then(list);
        given(list)
                .when(new DefineFigures("年度数据", "数据: 年度数据", "aa", CLERK, DAY))
                .thenRefused(Reason.FIGURES_UNCHANGED);
    }

    @Test
    public void norms_are_recorded_where_they_changed() {
        NormsDefined file = new NormsDefined("督导规范", 1, "规范: 督导规范", "aa", CLERK, DAY);
        DefineNorms order = norms("aa", new TreeMap<>());
        given().when(order).then(file);
        given(file).when(order).thenRefused(Reason.NORMS_UNCHANGED);
    }

    private static DefineNorms norms(String hash, SortedMap<UnitId, List<ConcernTerm>> terms) {
        return new DefineNorms("督导规范", "规范: 督导规范", hash, terms, CLERK, DAY);
    }

    @Test
    public void terms_of_concerns_are_recorded_for_each_locality_that_changed_its_own() {
        ConcernTerm twoDays = new ConcernTerm(Urgency.URGENT, 2, DAY, Optional.empty(), "办法");
        NormsDefined first = new NormsDefined("督导规范", 1, "规范: 督导规范", "aa", CLERK, DAY);
        NormsDefined second = new NormsDefined("督导规范", 2, "规范: 督导规范", "bb", CLERK, DAY);
        ConcernTermsSet set = new ConcernTermsSet("督导规范", EAST, List.of(twoDays), CLERK, DAY);
        given().when(norms("aa", new TreeMap<>(Map.of(EAST, List.of(twoDays))))).then(first, set);
        given(first, set)
                .when(norms("bb", new TreeMap<>(Map.of(EAST, List.of(twoDays)))))
                .then(second);
        given(first, set)
                .when(norms("bb", new TreeMap<>()))
                .then(second, new ConcernTermsSet("督导规范", EAST, List.of(), CLERK, DAY));
    }
}
