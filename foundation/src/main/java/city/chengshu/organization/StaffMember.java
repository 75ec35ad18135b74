package city.chengshu.organization;

import java.util.UUID;

/// Somebody who works in a unit (工作人员).
///
/// @param login the name of the account he logs in with
/// @param post 岗位
/// @param simulated made for the demo (模拟)
public record StaffMember(
        UUID id, String name, String login, UnitId unit, String post, boolean simulated) {}
