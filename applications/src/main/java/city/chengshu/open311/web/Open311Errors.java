package city.chengshu.open311.web;

import city.chengshu.kernel.KernelError;
import city.chengshu.kernel.Refusal;
import city.chengshu.open311.Open311Error;
import city.chengshu.open311.Writing;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/// Errors as GeoReport v2 wants them: a list of code and description; 404 for what is unknown, 403
/// for the key, 429 when it is too much, 400 for all else.
@RestControllerAdvice(assignableTypes = GeoReportController.class)
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
        var writing = Writing.of(request.getRequestURI().endsWith(".json") ? "json" : "xml");
        var error =
                Map.of(
                        "code",
                        Integer.toString(status.value()),
                        "description",
                        "%s %s".formatted(code.advice(), refusal.getMessage()));
        return ResponseEntity.status(status)
                .contentType(MediaType.parseMediaType(writing.mediaType()))
                .body(writing.list("errors", "error", List.of(error)));
    }
}
