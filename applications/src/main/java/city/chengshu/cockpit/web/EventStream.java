package city.chengshu.cockpit.web;

import city.chengshu.cockpit.Screen;
import city.chengshu.cockpit.StreamScreen;
import city.chengshu.indicators.FollowFacts;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/// A screen's line as server-sent events (WHATWG HTML, 9.2): each goes out as it is written.
final class EventStream implements StreamScreen.Receiver {

    private final HttpServletResponse response;
    private final JsonMapper json;
    private boolean begun;

    EventStream(HttpServletResponse response, JsonMapper json) {
        this.response = response;
        this.json = json;
    }

    /// Also with nothing to tell: the screen then knows from where to go on.
    @Override
    public void news(List<FollowFacts.News> news, String cursor) throws IOException {
        var bodies = news.stream().map(CockpitBodies.NewsBody::of).toList();
        write(
                "id: %s\nevent: news\ndata: %s\n\n"
                        .formatted(cursor, json.writeValueAsString(bodies)));
    }

    @Override
    public void figures(Screen screen) throws IOException {
        var body = json.writeValueAsString(CockpitBodies.ScreenBody.of(screen));
        write("event: screen\ndata: %s\n\n".formatted(body));
    }

    @Override
    public void stillHere() throws IOException {
        write(": still here\n\n");
    }

    private void write(String text) throws IOException {
        if (!begun) {
            begun = true;
            response.setContentType("text/event-stream;charset=UTF-8");
            response.setHeader("Cache-Control", "no-store");
            response.setHeader("X-Accel-Buffering", "no");
        }
        response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        response.flushBuffer();
    }
}
