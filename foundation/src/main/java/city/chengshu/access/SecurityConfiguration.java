package city.chengshu.access;

import static org.springframework.security.config.Customizer.withDefaults;

import city.chengshu.kernel.Actor;
import city.chengshu.kernel.KernelError;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoders;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;
import org.springframework.web.servlet.HandlerExceptionResolver;

/// Three doors: the OIDC provider, the API (tokens only, no session, no cookie), and pages.
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /// Scripts only from our own files. Styles may be inline: Element Plus and uni-app set them on
    /// elements; a style cannot run.
    private static final String POLICY =
            "default-src 'self'; script-src 'self'; worker-src 'self' blob:; child-src 'self' blob:;"
                    + " style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:;"
                    + " connect-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self';"
                    + " frame-ancestors 'self'";

    /// Argon2id with 19 MiB and 2 passes: OWASP's password storage recommendation.
    @Bean
    PasswordEncoder passwords() {
        return new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
    }

    @Bean
    JwtEncoder jwtEncoder(JWKSource<SecurityContext> keys) {
        return new NimbusJwtEncoder(keys);
    }

    /// Our own tokens, and those of the city's provider if one is named.
    @Bean
    JwtDecoder jwtDecoder(JWKSource<SecurityContext> keys, AccessSettings settings, Clock clock) {
        var decoders =
                new ArrayList<JwtDecoder>(
                        List.of(
                                NimbusJwtDecoder.withJwkSource(keys)
                                        .jwsAlgorithm(SignatureAlgorithm.ES256)
                                        .build()));
        Optional.ofNullable(settings.issuer())
                .ifPresent(issuer ->
                        decoders.add(
                                new LazyJwtDecoder(() -> JwtDecoders.fromIssuerLocation(issuer))));
        return new RememberedTokens(token -> decode(token, decoders), clock);
    }

    private static Jwt decode(String token, List<JwtDecoder> decoders) {
        JwtException last = null;
        for (var decoder : decoders) {
            try {
                return decoder.decode(token);
            } catch (JwtException notThisOne) {
                last = notThisOne;
            }
        }
        throw Objects.requireNonNull(last);
    }

    @Bean
    @Order(1)
    SecurityFilterChain provider(HttpSecurity http, StaffLogins logins, Actors actors) {
        return headers(http)
                .oauth2AuthorizationServer(server -> {
                    http.securityMatcher(server.getEndpointsMatcher());
                    server.oidc(withDefaults());
                })
                .authenticationProvider(logins)
                .addFilterAfter(new ForgetEndedLogins(actors), SecurityContextHolderFilter.class)
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .exceptionHandling(errors ->
                        errors.defaultAuthenticationEntryPointFor(
                                new LoginUrlAuthenticationEntryPoint("/login"), pagesOnly()))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain api(
            HttpSecurity http,
            Tokens tokens,
            RefusedCalls refused,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        return headers(http)
                .securityMatcher("/api/**", "/health", "/v3/**", "/open311/**")
                .csrf(csrf -> csrf.disable())
                // A token is no log-in: a browser's session with the provider keeps its name, or of
                // two
                // requests at once one would rename it away from the other.
                .sessionManagement(session ->
                        session.sessionCreationPolicy(SessionCreationPolicy.STATELESS)
                                .sessionFixation(fixation -> fixation.none()))
                .requestCache(cache -> cache.disable())
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .oauth2ResourceServer(server ->
                        server.jwt(jwt -> jwt.jwtAuthenticationConverter(tokens))
                                .authenticationEntryPoint((in, out, why) -> {
                                    refused.record(
                                            Actor.ANONYMOUS,
                                            "login.refused",
                                            "",
                                            in,
                                            KernelError.UNAUTHENTICATED);
                                    problems.resolveException(in, out, null, why);
                                }))
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain pages(HttpSecurity http, StaffLogins logins) {
        return headers(http)
                .authenticationProvider(logins)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .formLogin(form -> form.loginPage("/login").failureUrl("/login?failed"))
                .logout(logout -> logout.addLogoutHandler(logins).logoutSuccessUrl("/console/"))
                .build();
    }

    /// Browsers that ask for a page; a program that takes anything gets an answer for programs.
    private static MediaTypeRequestMatcher pagesOnly() {
        var matcher = new MediaTypeRequestMatcher(MediaType.TEXT_HTML);
        matcher.setIgnoredMediaTypes(Set.of(MediaType.ALL));
        return matcher;
    }

    private static HttpSecurity headers(HttpSecurity http) {
        return http.headers(headers ->
                headers.contentSecurityPolicy(csp -> csp.policyDirectives(POLICY))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                        .frameOptions(HeadersConfigurer.FrameOptionsConfig::sameOrigin));
    }
}
