package dev.burin.spec;

import dev.burin.PaginationRule;
import dev.burin.model.HttpMethod;
import dev.burin.model.OperationModel.ResponseHeader;
import dev.burin.model.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes pages of answers: where the user says so, in {@code burin.yaml}; where the document does, by
 * {@value #EXTENSION}; else where names and types leave no doubt. A list that is in doubt stays a plain list, and is
 * noted.
 */
final class PageReader {
    /** What an operation says of its pages. */
    static final String EXTENSION = "x-burin-pagination";

    private final TypeTable types;
    private final OperationRules<PaginationRule> rules;
    private final Findings findings;

    PageReader(TypeTable types, Map<String, PaginationRule> rules, ConfigurationCheck check, Findings findings) {
        this.types = types;
        this.rules = new OperationRules<>("pagination", rules, check);
        this.findings = findings;
    }

    /** Notes the rules that were for nothing. After all operations are read. */
    void checkRules(List<Site> sites) {
        rules.check(sites, "JSON response that could be a page");
    }

    /**
     * The pages that an answer stands for, or the answer as it is; of a request other than GET only if somebody says
     * so.
     */
    Outcome read(Site site, Outcome.One answer, Asked asked, List<ResponseHeader> headers) {
        Place declared = site.place().child(EXTENSION);
        Optional<PaginationRule> configured = rules.own(site);
        if (configured.isPresent()) {
            return configured(site, configured.get(), answer, asked);
        }
        Optional<PaginationRule> own =
                PaginationRule.of(key -> declared.has(key) ? Optional.of(declared.text(key)) : Optional.empty());
        if (own.isPresent()) {
            return declared(site, own.get(), answer, asked);
        }
        if (declared.exists()) {
            findings.degraded(declared, "pages in a style that is not known; a plain answer");
            return answer;
        }
        Optional<PaginationRule> usual = rules.usual();
        if (usual.isEmpty()) {
            return recognised(site, answer, asked, headers);
        }
        if (usual.get().style() == PaginationRule.Style.NONE) {
            rules.apply(site);
            return answer;
        }
        try {
            Outcome pages = new DeclaredPages(usual.get(), asked, answer.type(), types).read();
            rules.apply(site);
            return pages;
        } catch (DeclaredPages.Misfit e) {
            // It is for the operations that it fits; others are as their shape says.
            return recognised(site, answer, asked, headers);
        }
    }

    private Outcome configured(Site site, PaginationRule rule, Outcome.One answer, Asked asked) {
        rules.apply(site);
        if (rule.style() == PaginationRule.Style.NONE) {
            return answer;
        }
        try {
            return new DeclaredPages(rule, asked, answer.type(), types).read();
        } catch (DeclaredPages.Misfit e) {
            rules.refuse(site, e.key(), e.reason(), e.name(), e.known());
            return answer;
        }
    }

    private Outcome declared(Site site, PaginationRule rule, Outcome.One answer, Asked asked) {
        if (rule.style() == PaginationRule.Style.NONE) {
            return answer;
        }
        try {
            return new DeclaredPages(rule, asked, answer.type(), types).read();
        } catch (DeclaredPages.Misfit e) {
            findings.degraded(
                    site.place(),
                    "pages that are declared in a way that does not fit: " + e.reason() + "; a plain answer");
            return answer;
        }
    }

    private Outcome recognised(Site site, Outcome.One answer, Asked asked, List<ResponseHeader> headers) {
        Optional<PageBody> list = PageBody.of(answer.type(), types);
        if (list.isEmpty() || asked.method() != HttpMethod.GET) {
            return answer;
        }
        PageBody body = list.get();
        PageStyles styles = new PageStyles(asked.parameters(), body, types);
        boolean hasLinks = headers.stream().anyMatch(header -> header.name().equalsIgnoreCase("Link"));
        return styles.next(hasLinks)
                .<Outcome>map(
                        next -> new Outcome.Pages(body.type(), body.items(), body.item(), next, styles.previous(next)))
                .orElseGet(() -> {
                    if (styles.asksForPages()) {
                        findings.degraded(
                                site.place(),
                                "a list in pages, of which it is not sure how one leads to the next; one page a call,"
                                        + " unless pagination in burin.yaml says how");
                    }
                    return answer;
                });
    }
}
