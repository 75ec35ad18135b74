/// Cases over HTTP: every action an endpoint of its own, with its own permission.
@NullMarked
package city.chengshu.cases.web;

import org.jspecify.annotations.NullMarked;
