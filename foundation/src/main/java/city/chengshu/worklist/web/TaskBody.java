package city.chengshu.worklist.web;

import city.chengshu.worklist.Lamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

record TaskBody(
        UUID id,
        String system,
        UUID subjectId,
        String kind,
        String kindName,
        String title,
        String region,
        String regionName,
        Optional<UUID> unit,
        Optional<String> unitName,
        Optional<UUID> person,
        Optional<String> personName,
        Instant enteredAt,
        Instant dueAt,
        Lamp lamp,
        boolean simulated) {}
