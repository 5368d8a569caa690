package dev.burin.emit;

import dev.burin.model.Outcome;

/**
 * What a method's documentation says of its result, in CommonMark; empty where it has none.
 *
 * @param delivery how the method hands it over
 */
record AnswerText(Delivery delivery) implements Outcome.Visitor<String> {
    @Override
    public String nothing(Outcome.Nothing nothing) {
        return delivery == Delivery.SYNC ? "" : "done when the API has confirmed";
    }

    @Override
    public String one(Outcome.One one) {
        return delivery.promise() + "what the API answers" + (one.optional() ? "; empty if that is nothing" : "");
    }

    @Override
    public String text(Outcome.Text text) {
        return delivery.promise() + "the text that the API answers with";
    }

    @Override
    public String bytes(Outcome.Bytes bytes) {
        return delivery.promise() + "the bytes that the API answers with, which have to be closed";
    }

    @Override
    public String pages(Outcome.Pages pages) {
        return delivery.promise() + "the first page, which leads to the others";
    }

    @Override
    public String stream(Outcome.Stream stream) {
        return delivery.promise() + "what the API sends, as it arrives; it has to be closed";
    }
}
