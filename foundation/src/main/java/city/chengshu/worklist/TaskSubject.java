package city.chengshu.worklist;

import java.util.UUID;

/// What a task is about (任务对象), such as a case: the system that owns it, and its id there.
public record TaskSubject(String system, UUID id) {}
