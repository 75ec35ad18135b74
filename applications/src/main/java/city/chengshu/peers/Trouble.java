package city.chengshu.peers;

/// What goes wrong with a peer (故障): each has its own remedy, shown beside it.
public enum Trouble {
    /// Its name or port does not answer: nothing was sent.
    UNREACHABLE,
    /// The address is not one we may call.
    FORBIDDEN_ADDRESS,
    /// It took too long.
    TIMEOUT,
    /// It answered what the standard does not describe.
    MALFORMED,
    /// 403.
    KEY,
    /// 404.
    UNKNOWN_THERE,
    /// 400 and the like: it does not want this.
    REFUSED,
    /// 429 or 503.
    BUSY,
    /// 5xx.
    BROKEN,
    /// Several requests there look like ours.
    AMBIGUOUS
}
