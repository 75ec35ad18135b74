package city.chengshu.access;

import city.chengshu.kernel.Actor;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/// How often one caller may send what is costly (限流): photos, and anything written without login.
/// Counted per node; guessing passwords and codes is slowed down by [Throttle] for all nodes.
@Component
class Limits {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final LimitSettings settings;
    private final Cache<String, Bucket> buckets =
            Caffeine.newBuilder().expireAfterAccess(MINUTE).maximumSize(100_000).build();

    Limits(LimitSettings settings) {
        this.settings = settings;
    }

    /// How long this caller must wait; empty if he need not.
    Optional<Duration> refuse(Actor actor, HttpServletRequest request) {
        var address = request.getRemoteAddr();
        if (isSafe(request) || (!settings.loopback() && isLoopback(address))) {
            return Optional.empty();
        }
        var anonymous = actor.kind() == Actor.Kind.ANONYMOUS;
        var who = anonymous ? "address " + address : "actor " + actor.id();
        if (isUpload(request)) {
            return take("upload " + who, settings.uploadsPerMinute());
        }
        return anonymous
                ? take("write " + who, settings.anonymousWritesPerMinute())
                : Optional.empty();
    }

    private Optional<Duration> take(String what, int perMinute) {
        var bucket =
                buckets.get(
                        what,
                        _ ->
                                Bucket.builder()
                                        .addLimit(limit ->
                                                limit.capacity(perMinute)
                                                        .refillGreedy(perMinute, MINUTE))
                                        .build());
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? Optional.empty()
                : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    private static boolean isSafe(HttpServletRequest request) {
        var method = HttpMethod.valueOf(request.getMethod());
        return method == HttpMethod.GET
                || method == HttpMethod.HEAD
                || method == HttpMethod.OPTIONS;
    }

    static boolean isUpload(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.startsWith("multipart/");
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.ofLiteral(address).isLoopbackAddress();
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }
}
