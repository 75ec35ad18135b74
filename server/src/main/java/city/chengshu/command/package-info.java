/// The commands of `./chengshu` (命令行): progress on stderr, result on stdout, documented exit codes.
@NullMarked
package city.chengshu.command;

import org.jspecify.annotations.NullMarked;
