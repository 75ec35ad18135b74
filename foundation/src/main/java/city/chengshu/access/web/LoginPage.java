package city.chengshu.access.web;

import city.chengshu.access.DemoLogins;
import city.chengshu.kernel.web.Permit;
import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/// The page on which staff log in; plain HTML, so that it works before any script is loaded.
@RestController
class LoginPage {

    private static final String PAGE =
            """
            <!DOCTYPE html>
            <html lang="zh-CN"><head><meta charset="UTF-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>登录 · 城枢</title><link rel="icon" href="/mark.svg"><link rel="stylesheet" href="/login.css"></head>
            <body><main><header><img src="/mark.svg" alt="" width="40" height="40"><h1>城枢工作台</h1>
            <p lang="en">Chengshu staff console</p></header>
            %s
            <form method="post" action="/login"><input type="hidden" name="%s" value="%s">
            <label for="username">登录名 <span lang="en">Login</span></label>
            <input id="username" name="username" autocomplete="username" required autofocus maxlength="100">
            <label for="password">密码 <span lang="en">Password</span></label>
            <input id="password" name="password" type="password" autocomplete="current-password" required maxlength="200">
            <button type="submit">登录 <span lang="en">Log in</span></button></form>
            %s</main></body></html>
            """;

    private static final String FAILED =
            """
            <p class="refused" role="alert">登录名或密码不正确，请检查后重试；多次失败后需等待 15 分钟。
            <span lang="en">Wrong login or password. After several failures wait 15 minutes.</span></p>
            """;

    private final DemoLogins demoLogins;

    LoginPage(DemoLogins demoLogins) {
        this.demoLogins = demoLogins;
    }

    @GetMapping(path = "/login", produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
    @Permit(value = Permit.ANYONE, audit = "login.page", recorded = false)
    String page(CsrfToken csrf, HttpServletRequest request) {
        var failed = request.getParameter("failed") == null ? "" : FAILED;
        return PAGE.formatted(
                failed, csrf.getParameterName(), HtmlUtils.htmlEscape(csrf.getToken()), demo());
    }

    private String demo() {
        var people = demoLogins.list();
        if (people.isEmpty()) {
            return "";
        }
        return people.stream()
                .map(person ->
                        "<li><code>%s</code> %s</li>"
                                .formatted(
                                        HtmlUtils.htmlEscape(person.login()),
                                        HtmlUtils.htmlEscape(person.name())))
                .collect(
                        Collectors.joining(
                                "",
                                "<aside><h2>演示账号（模拟）</h2><p>密码均为 <code>%s</code></p><ul>"
                                        .formatted(DemoLogins.PASSWORD),
                                "</ul></aside>"));
    }
}
