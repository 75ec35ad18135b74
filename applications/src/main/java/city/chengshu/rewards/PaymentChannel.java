package city.chengshu.rewards;

import java.util.UUID;

/// Pays money to citizens (支付渠道). Where a city has configured none, payments are simulated (模拟) and
/// say so.
public interface PaymentChannel {

    /// @param grant also the key by which the channel recognises a repeated order
    /// @param cents 分
    record Order(UUID grant, UUID person, long cents) {}

    /// How it is called in the ledger.
    String name();

    /// Pays once, however often it is asked for the same grant.
    ///
    /// @throws NotPaid if it cannot now; it is asked again later
    void pay(Order order) throws NotPaid;

    /// The channel did not answer, or not with yes.
    class NotPaid extends Exception {
        public NotPaid(String why) {
            super(why);
        }
    }
}
