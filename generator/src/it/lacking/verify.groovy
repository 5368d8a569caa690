def log = new File(basedir, 'build.log').text.replace('\r\n', '\n').replaceAll('(?m)^\\[ERROR\\] ', '')
def lines = { name, group -> "<dependency>\n    <groupId>$group</groupId>\n    <artifactId>$name</artifactId>\n    <version>" }

assert log.contains('Generated code needs jackson-core, which the project does not depend on. Add:\n' + lines('jackson-core', 'com.fasterxml.jackson.core'))
assert log.contains('Generated code needs jackson-annotations, which the project does not depend on. Add:\n')
assert log.contains('Generated code needs jspecify, which the project does not depend on. Add:\n' + lines('jspecify', 'org.jspecify'))
assert log.contains('Generated code needs Java 17, and the project is compiled for Java 11.')
assert log.contains('<maven.compiler.release>17</maven.compiler.release>')
assert log.contains('checkDependencies (-Dburin.checkDependencies=false) switches this check off')

assert log.count('package com.fasterxml.jackson.core does not exist') > 0

assert log.contains('Generated code needs jackson-core 2.16.0 or newer, and the project has 2.15.4. Write:\n')
assert log.contains('Generated code needs jspecify where it is compiled, and the project has it in the scope test. Write:\n')
assert log.contains('maven-compiler-plugin 3.1 takes no notice of the release 17. Add to the plugins:')

assert log.count('Generated code needs') == 7
assert new File(basedir, 'target/classes/com/acme/cards/CardsClient.class').isFile()
