package city.chengshu.access;

/// Network addresses are personal data: records keep only the network part.
final class Addresses {

    private Addresses() {}

    static String shortened(String address) {
        if (address.contains(":")) {
            var groups = address.split(":");
            return String.join(":", java.util.Arrays.copyOf(groups, Math.min(3, groups.length)))
                    + "::";
        }
        var last = address.lastIndexOf('.');
        return last < 0 ? address : address.substring(0, last) + ".0";
    }
}
