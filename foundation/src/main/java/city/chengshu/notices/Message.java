package city.chengshu.notices;

import java.util.UUID;

/// A notice with its text, ready to go out (待发消息).
///
/// @param id stable over retries, so that the other side can drop a second copy
/// @param link where to read more; may be empty
public record Message(
        UUID id, String template, Recipient to, String subject, String body, String link) {}
