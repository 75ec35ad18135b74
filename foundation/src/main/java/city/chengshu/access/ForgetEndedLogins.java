package city.chengshu.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// Asks for the password again when the login behind the browser's cookie has ended: logged out by
/// a token, locked, or too old. Otherwise the provider would go on handing out tokens that open
/// nothing.
final class ForgetEndedLogins extends OncePerRequestFilter {

    private final Actors actors;

    ForgetEndedLogins(Actors actors) {
        this.actors = actors;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SecurityContextHolder.getContext().getAuthentication()
                        instanceof UsernamePasswordAuthenticationToken login
                && login.isAuthenticated()
                && actors.find(StaffLogins.login(login)).isEmpty()) {
            SecurityContextHolder.clearContext();
            var session = request.getSession(false);
            if (session != null) {
                session.invalidate();
            }
        }
        chain.doFilter(request, response);
    }
}
