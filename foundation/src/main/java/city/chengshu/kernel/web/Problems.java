package city.chengshu.kernel.web;

import city.chengshu.kernel.KernelError;
import city.chengshu.kernel.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolationException;
import java.net.URI;
import java.sql.SQLException;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.support.RequestContextUtils;

/// Turns every refusal into an RFC 9457 problem with a stable `code`, in one place.
///
/// `title` is the sentence for people, in Chinese unless English is asked for; `detail` has the
/// values.
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {

    /// SQLSTATE character_not_in_repertoire.
    private static final String UNSTORABLE = "22021";

    private static final String RETRY_AFTER_SECONDS = "1";

    @ExceptionHandler
    ResponseEntity<Object> refused(Refusal refusal, HttpServletRequest request) {
        return answer(refusal.code(), String.valueOf(refusal.getMessage()), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> unauthenticated(
            AuthenticationException why, HttpServletRequest request) {
        return answer(
                KernelError.UNAUTHENTICATED, "Cannot answer: a valid login is needed", request);
    }

    @ExceptionHandler
    ResponseEntity<Object> denied(AccessDeniedException why, HttpServletRequest request) {
        return answer(KernelError.FORBIDDEN, "Cannot answer: permission is missing", request);
    }

    @ExceptionHandler
    ResponseEntity<Object> violated(
            ConstraintViolationException violated, HttpServletRequest request) {
        return answer(KernelError.INVALID, String.valueOf(violated.getMessage()), request);
    }

    /// Where a file is expected something else was sent, or the form breaks off.
    @ExceptionHandler
    ResponseEntity<Object> noForm(MultipartException why, HttpServletRequest request) {
        return answer(
                KernelError.UNREADABLE,
                "Cannot read the file: multipart/form-data is needed",
                request);
    }

    /// A NUL in a parameter: PostgreSQL has no such character. Everything else it refuses is a bug.
    @ExceptionHandler
    ResponseEntity<Object> unstorable(
            DataIntegrityViolationException why, HttpServletRequest request) {
        if (why.getMostSpecificCause() instanceof SQLException cause
                && UNSTORABLE.equals(cause.getSQLState())) {
            return answer(KernelError.UNREADABLE, "Cannot read a character of the text", request);
        }
        throw why;
    }

    /// No connection to be had: PostgreSQL is away, or all connections are in use for long.
    @ExceptionHandler({
        CannotGetJdbcConnectionException.class,
        CannotCreateTransactionException.class
    })
    ResponseEntity<Object> noDatabase(Exception why, HttpServletRequest request) {
        return answer(
                KernelError.BUSY, "Cannot answer: the database cannot be reached now", request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException invalid,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        var detail =
                invalid.getBindingResult().getFieldErrors().stream()
                        .map(error -> error.getField() + " " + error.getDefaultMessage())
                        .sorted()
                        .collect(Collectors.joining("; "));
        return answer(KernelError.INVALID, detail, ((ServletWebRequest) request).getRequest());
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception thrown,
            @Nullable Object body,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        var code =
                switch (status.value()) {
                    case 404 -> KernelError.NOT_FOUND;
                    case 413 -> KernelError.TOO_LARGE;
                    default -> KernelError.UNREADABLE;
                };
        var answer = super.handleExceptionInternal(thrown, body, headers, status, request);
        if (answer != null && answer.getBody() instanceof ProblemDetail problem) {
            describe(problem, code, ((ServletWebRequest) request).getRequest());
        }
        return answer;
    }

    private static ResponseEntity<Object> answer(
            Refusal.Code code, String detail, HttpServletRequest request) {
        var problem =
                ProblemDetail.forStatusAndDetail(
                        HttpStatusCode.valueOf(code.kind().status()), detail);
        describe(problem, code, request);
        var response =
                ResponseEntity.status(code.kind().status())
                        .contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (code.kind() == Refusal.Kind.UNAUTHENTICATED) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        } else if (code.kind() == Refusal.Kind.UNAVAILABLE) {
            response.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        return response.body(problem);
    }

    private static void describe(
            ProblemDetail problem, Refusal.Code code, HttpServletRequest request) {
        problem.setType(URI.create("/problems/" + code.key()));
        problem.setProperty("code", code.key());
        var english =
                RequestContextUtils.getLocale(request)
                        .getLanguage()
                        .equals(Locale.ENGLISH.getLanguage());
        problem.setTitle(english ? code.key().replace('-', ' ') : code.advice());
        request.setAttribute(PROBLEM_CODE, code.key());
    }

    /// Request attribute under which the audit finds the code of a refused request.
    static final String PROBLEM_CODE = "chengshu.problem";
}
