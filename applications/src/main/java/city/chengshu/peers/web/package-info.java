/// Peers and deliveries over HTTP.
@NullMarked
package city.chengshu.peers.web;

import org.jspecify.annotations.NullMarked;
