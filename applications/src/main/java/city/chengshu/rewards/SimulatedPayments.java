package city.chengshu.rewards;

/// Pays nothing and says so (模拟支付).
record SimulatedPayments() implements PaymentChannel {

    @Override
    public String name() {
        return "模拟";
    }

    @Override
    public void pay(Order order) {
        // No money moves.
    }
}
