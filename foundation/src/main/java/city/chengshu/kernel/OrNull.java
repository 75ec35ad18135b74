package city.chengshu.kernel;

import java.sql.Types;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;

/// A value of a statement that may be missing, always sent as text; the statement casts it. A bare
/// null has no type, and the driver has a statement parsed and planned anew whenever the types of
/// its parameters change: two columns of which now this and now that is null cost more than all the
/// rest of the statement.
public final class OrNull {

    private OrNull() {}

    public static SqlParameterValue text(@Nullable Object value) {
        return new SqlParameterValue(Types.VARCHAR, value == null ? null : value.toString());
    }
}
