package city.chengshu.files;

import java.util.UUID;

/// A stored photo. Unguessable for whoever does not know it: of its 128 bits 74 are random.
public record FileId(UUID value) {}
