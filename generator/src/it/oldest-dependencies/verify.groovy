import java.util.concurrent.Callable

// What the README names as the oldest, compiled and run.
def readme = new File(basedir, '../../../../README.md').text
assert readme.contains('jackson-core 2.16.0 or newer') && readme.contains('3.6.0 or newer')
def pom = new File(basedir, 'pom.xml').text
assert pom.contains('<version>2.16.0</version>') && pom.contains('<version>3.6.0</version>')

def jackson = new File(localRepositoryPath, 'com/fasterxml/jackson/core/jackson-core/2.16.0/jackson-core-2.16.0.jar')
assert jackson.isFile()
def classes = new File(basedir, 'target/classes/').toURI().toURL()
def loader = new URLClassLoader([classes, jackson.toURI().toURL()] as URL[], ClassLoader.platformClassLoader)
Callable deal = loader.loadClass('Deal').getDeclaredConstructor().newInstance()
assert deal.call() == '{"id":"7","suit":"spades","more":[1,2.50,null,{"a":"\u00f6"}]}'
