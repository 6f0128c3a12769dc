package mingjing.console.api;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import mingjing.command.Reason;
import mingjing.command.Refused;
import mingjing.command.platform.KeyReused;
import mingjing.command.platform.Overtaken;
import mingjing.console.imports.BadFile;
import mingjing.console.operations.RequestNumber;
import mingjing.console.security.NotAllowed;
import mingjing.rules.RuleBookErrors;
import mingjing.store.StoreFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.databind.DatabindException;

/** The one place where refusals and bad requests become RFC 9457 problems. */
@RestControllerAdvice(basePackageClasses = ApiProblems.class)
class ApiProblems {
    private static final Logger LOG = LoggerFactory.getLogger(ApiProblems.class);

    @ExceptionHandler
    ProblemDetail refused(Refused refused, Locale locale) {
        HttpStatus status = refused.reason().kind() == Reason.Kind.CONFLICT
                ? HttpStatus.CONFLICT
                : HttpStatus.UNPROCESSABLE_CONTENT;
        List<String> ids = refused.details().stream().map(Object::toString).toList();
        return problem(status, refused.reason().name(), refused.message(locale), Map.of("ids", ids));
    }

    @ExceptionHandler
    ProblemDetail keyReused(KeyReused reused) {
        return problem(
                HttpStatus.UNPROCESSABLE_CONTENT, "KEY_REUSED", "这个 Idempotency-Key 已经用于另一条命令。请换一个新的键再提交。", Map.of());
    }

    @ExceptionHandler
    ProblemDetail overtaken(Overtaken overtaken) {
        return problem(HttpStatus.SERVICE_UNAVAILABLE, "OVERTAKEN", "同一事项正有很多人在办理，这一次没有登记。请稍后再提交一次。", Map.of());
    }

    @ExceptionHandler
    ProblemDetail storeFailure(StoreFailure failure) {
        LOG.error("the event store did not answer", failure);
        return problem(
                HttpStatus.SERVICE_UNAVAILABLE,
                "STORE_UNAVAILABLE",
                "数据库暂时没有应答，不能确定是否已登记。请稍后用同一个 Idempotency-Key 再提交一次，不会重复登记。",
                Map.of());
    }

    @ExceptionHandler
    ProblemDetail notAllowed(NotAllowed notAllowed) {
        return problem(HttpStatus.FORBIDDEN, "NOT_ALLOWED", String.valueOf(notAllowed.getMessage()), Map.of());
    }

    /** What the gate says; a program whose password was chosen by somebody else hears the same. */
    @ExceptionHandler
    ProblemDetail closed(AccessDeniedException closed) {
        return problem(
                HttpStatus.FORBIDDEN, "ACCESS_DENIED", "这个账号或令牌没有此项权限，或密码还是别人给的、没有改过。请用有权限的账号，或请系统管理员调整。", Map.of());
    }

    @ExceptionHandler
    ProblemDetail unknownCommand(UnknownCommand unknown) {
        return problem(HttpStatus.NOT_FOUND, "UNKNOWN_COMMAND", String.valueOf(unknown.getMessage()), Map.of());
    }

    @ExceptionHandler
    ProblemDetail unreadable(UnreadableOrder unreadable) {
        String detail = "字段 " + unreadable.field() + " 缺失或无法识别。请核对后再提交。";
        return problem(
                HttpStatus.BAD_REQUEST,
                "UNREADABLE",
                detail,
                Map.of("field", unreadable.field(), "cause", String.valueOf(unreadable.getMessage())));
    }

    /** A body that is no JSON, or lacks a field that it needs. */
    @ExceptionHandler
    ProblemDetail notJson(HttpMessageNotReadableException e) {
        if (e.getCause() instanceof DatabindException unfit && !unfit.getPath().isEmpty()) {
            String field = String.valueOf(unfit.getPath().getLast().getPropertyName());
            return problem(
                    HttpStatus.BAD_REQUEST, "UNREADABLE", "字段 " + field + " 缺失或无法识别。请核对后再提交。", Map.of("field", field));
        }
        return problem(HttpStatus.BAD_REQUEST, "NOT_JSON", "请求体要是一个 JSON 对象。", Map.of());
    }

    @ExceptionHandler
    ProblemDetail badParameter(MethodArgumentTypeMismatchException e) {
        return problem(
                HttpStatus.BAD_REQUEST, "BAD_PARAMETER", "参数 " + e.getName() + " 无法识别。", Map.of("field", e.getName()));
    }

    /** The views and ids say in Chinese what is wrong with a parameter. */
    @ExceptionHandler
    ProblemDetail badArgument(IllegalArgumentException e) {
        return problem(HttpStatus.BAD_REQUEST, "BAD_PARAMETER", String.valueOf(e.getMessage()), Map.of());
    }

    /** All that is wrong with a rule book at once, each at its place. */
    @ExceptionHandler
    ProblemDetail ruleBook(RuleBookErrors e) {
        return problem(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "RULE_BOOK",
                "细则有 " + e.errors().size() + " 处错误。请按 errors 里的位置和提示改好再交。",
                Map.of("errors", e.errors()));
    }

    @ExceptionHandler
    ProblemDetail badFile(BadFile e) {
        return problem(HttpStatus.BAD_REQUEST, "BAD_FILE", String.valueOf(e.getMessage()), Map.of());
    }

    @ExceptionHandler
    ProblemDetail notFound(NotFound e) {
        return problem(HttpStatus.NOT_FOUND, "NOT_FOUND", String.valueOf(e.getMessage()), Map.of());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unpublished(LedgerController.Unpublished e) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, "1")
                .body(problem(
                        HttpStatus.SERVICE_UNAVAILABLE, "NOT_PUBLISHED_YET", String.valueOf(e.getMessage()), Map.of()));
    }

    private static ProblemDetail problem(HttpStatus status, String code, String detail, Map<String, Object> more) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(status.getReasonPhrase());
        problem.setProperty("code", code);
        more.forEach(problem::setProperty);
        RequestNumber.current().ifPresent(number -> problem.setProperty(RequestNumber.NAME, number));
        return problem;
    }
}
