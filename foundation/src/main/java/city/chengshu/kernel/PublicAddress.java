package city.chengshu.kernel;

import java.net.InetAddress;

/// Whether an address lies in the open internet (公网地址): whoever calls systems that others name must
/// not knock on the doors of the own house.
public final class PublicAddress {

    private PublicAddress() {}

    public static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        var bytes = address.getAddress();
        var first = bytes[0] & 0xff;
        var second = bytes[1] & 0xff;
        return bytes.length == 4 ? isPublic(first, second, bytes[2] & 0xff) : isGlobal(first);
    }

    /// Neither this network, carrier NAT, IETF, benchmarks nor reserved (RFC 6890).
    private static boolean isPublic(int first, int second, int third) {
        return first != 0
                && first < 240
                && !(first == 100 && second >= 64 && second < 128)
                && !(first == 192 && second == 0 && third == 0)
                && !(first == 198 && (second == 18 || second == 19));
    }

    /// Global unicast 2000::/3 only, which leaves out unique local and translated addresses.
    private static boolean isGlobal(int first) {
        return first >> 5 == 1;
    }
}
