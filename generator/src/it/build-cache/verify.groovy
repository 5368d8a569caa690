import java.util.zip.ZipFile

def log = new File(basedir, 'build.log').text
def builds = log.split('Scanning for projects')[1..-1]
assert builds.size() == 7
def (unknown, change, afterwards, declared, restored, changeBack, seen) = builds

def warning = 'This build is not saved in the build cache, which does not know that the SDK is made of src/main/openapi/'
assert unknown.contains(warning) && unknown.contains('<maven.build.cache.input>src/main/openapi</maven.build.cache.input>')
assert unknown.contains('operations, 1 models') || unknown.contains('models: ')
assert afterwards.contains('models: ') && afterwards.contains(warning)

assert declared.contains('models: ') && !declared.contains(warning)
assert restored.contains('Found cached build') && !restored.contains('models: ')
assert seen.contains('models: ')
[afterwards, declared].each { assert !it.contains('Found cached build, restoring') }

// The last build is of the original document, whose card has no suit.
def jar = new ZipFile(new File(basedir, 'target/build-cache-1.jar'))
def card = jar.getInputStream(jar.getEntry('com/acme/cards/model/Card.class')).getText('ISO-8859-1')
assert !card.contains('suit')
