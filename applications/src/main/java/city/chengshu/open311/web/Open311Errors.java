package city.chengshu.open311.web;

import city.chengshu.kernel.KernelError;
import city.chengshu.kernel.Refusal;
import city.chengshu.open311.GeoFields;
import city.chengshu.open311.Open311Error;
import city.chengshu.open311.Writing;
import jakarta.servlet.http.HttpServletRequest;
import java.sql.SQLException;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/// Errors as GeoReport v2 wants them: a list of code and description; 404 for what is unknown, 403
/// for the key, 429 when it is too much, 400 for all else.
@RestControllerAdvice(assignableTypes = {GeoReportController.class, GeoReportWriteController.class})
@Order(Ordered.HIGHEST_PRECEDENCE)
class Open311Errors {

    @ExceptionHandler
    ResponseEntity<String> refused(Refusal refusal, HttpServletRequest request) {
        var code = refusal.code();
        var status =
                code == Open311Error.KEY
                        ? HttpStatus.FORBIDDEN
                        : code == KernelError.TOO_MANY
                                ? HttpStatus.TOO_MANY_REQUESTS
                                : code.kind() == Refusal.Kind.NOT_FOUND
                                        ? HttpStatus.NOT_FOUND
                                        : HttpStatus.BAD_REQUEST;
        return answer(status, "%s %s".formatted(code.advice(), refusal.getMessage()), request);
    }

    /// A character PostgreSQL cannot keep, a form that breaks off. Everything else is a bug.
    @ExceptionHandler
    ResponseEntity<String> unstorable(
            DataIntegrityViolationException why, HttpServletRequest request) {
        if (why.getMostSpecificCause() instanceof SQLException cause
                && "22021".equals(cause.getSQLState())) {
            return answer(HttpStatus.BAD_REQUEST, "Cannot read a character of the text", request);
        }
        throw why;
    }

    private static ResponseEntity<String> answer(
            HttpStatus status, String description, HttpServletRequest request) {
        var writing = Writing.of(request.getRequestURI().endsWith(".json") ? "json" : "xml");
        var error =
                GeoFields.of("code", Integer.toString(status.value()), "description", description);
        return ResponseEntity.status(status)
                .contentType(MediaType.parseMediaType(writing.mediaType()))
                .body(writing.list("errors", "error", List.of(error)));
    }
}
