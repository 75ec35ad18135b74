package city.chengshu.reporting;

import java.util.UUID;

/// What a report knows of its reporter (个人信息), by kind: each kind has a time of its own.
public enum PersonalData {
    /// Name and phone he left, and that he can be called at the phone he logs in with.
    CONTACT("contact_erased_at is null and not anonymous"),
    /// That it was this account.
    ACCOUNT("reporter > '00000000-0000-0000-0000-000000000001'"),
    /// Numbers that identify people within his words.
    TEXT("text_masked_at is null"),
    /// The photos as he sent them, with place and time.
    ORIGINALS("originals_erased_at is null");

    /// Who stands for a reporter that was forgotten; never logs in.
    public static final UUID FORGOTTEN = new UUID(0, 1);

    private final String kept;

    PersonalData(String kept) {
        this.kept = kept;
    }

    /// The condition of the index that holds what is still there.
    String kept() {
        return "closed_at is not null and " + kept;
    }
}
