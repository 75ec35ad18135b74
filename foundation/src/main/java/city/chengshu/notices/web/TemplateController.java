package city.chengshu.notices.web;

import city.chengshu.kernel.web.Permit;
import city.chengshu.notices.EditTemplate;
import city.chengshu.notices.Language;
import city.chengshu.notices.ListTemplates;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The texts of messages (通知模板).
@RestController
@RequestMapping("/api/notices/templates")
class TemplateController {

    record TextBody(
            @NotBlank @Size(max = 60) String subject, @NotBlank @Size(max = 500) String body) {}

    private final ListTemplates listTemplates;
    private final EditTemplate editTemplate;

    TemplateController(ListTemplates listTemplates, EditTemplate editTemplate) {
        this.listTemplates = listTemplates;
        this.editTemplate = editTemplate;
    }

    @GetMapping
    @Permit(value = "notice.read", audit = "notice.templates", recorded = false)
    List<ListTemplates.Text> list() {
        return listTemplates.list();
    }

    @PutMapping("/{code}/{language}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Permit(value = "notice.edit", audit = "notice.template-edited")
    void edit(
            @PathVariable String code,
            @PathVariable @Pattern(regexp = "zh|en") String language,
            @RequestBody @Valid TextBody body) {
        editTemplate.edit(code, Language.of(Locale.of(language)), body.subject(), body.body());
    }
}
