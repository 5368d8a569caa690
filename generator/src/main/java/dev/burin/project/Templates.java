package dev.burin.project;

import com.github.mustachejava.DefaultMustacheFactory;
import com.github.mustachejava.Mustache;
import com.github.mustachejava.MustacheException;
import com.github.mustachejava.reflect.MissingWrapper;
import com.github.mustachejava.reflect.ReflectionObjectHandler;
import com.github.mustachejava.util.Wrapper;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.List;
import java.util.function.UnaryOperator;

/** The templates of one kind of file. A name that a view does not have is an error. */
final class Templates {
    private final DefaultMustacheFactory factory;

    /**
     * Templates that write values with an escape.
     *
     * @param escape makes any text harmless in files of that kind
     */
    Templates(UnaryOperator<String> escape) {
        factory = new DefaultMustacheFactory("mustache") {
            @Override
            public void encode(String value, Writer writer) {
                try {
                    writer.write(escape.apply(value));
                } catch (IOException e) {
                    throw new MustacheException("Can't write a value", e);
                }
            }
        };
        factory.setObjectHandler(new StrictHandler());
    }

    /** Compiles the template of that name. */
    Mustache template(String name) {
        return factory.compile(name + ".mustache");
    }

    /** The text that a template makes of a view. */
    static String render(Mustache template, Object view) {
        StringWriter text = new StringWriter();
        template.execute(text, view);
        return text.toString();
    }

    private static final class StrictHandler extends ReflectionObjectHandler {
        @Override
        public Wrapper find(String name, List<Object> scopes) {
            Wrapper wrapper = super.find(name, scopes);
            if (wrapper instanceof MissingWrapper) {
                throw new MustacheException("The view has no " + name);
            }
            return wrapper;
        }
    }
}
