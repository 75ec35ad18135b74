package city.chengshu.notices;

import java.time.Instant;
import java.util.UUID;

/// A message this node has taken to deliver.
///
/// @param attempts this one included
record Waiting(
        UUID id,
        String template,
        ChannelKind channel,
        String link,
        Instant at,
        Envelopes.Content content,
        int attempts) {}
