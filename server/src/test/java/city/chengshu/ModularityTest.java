package city.chengshu;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/// The walls between modules: declared dependencies only, no cycles, nobody's internals.
///
/// `verify` throws only once per JVM, so this is the only test that calls it.
class ModularityTest {

    @Test
    void modulesUseOnlyWhatTheyDeclareAndFormNoCycle() {
        ApplicationModules.of(CityPlatform.class).verify();
    }
}
