// A new user's project: the spec that the README names, and its blocks and first snippet as they stand.
def root = new File(basedir, '../../../..').canonicalFile
def readme = new File(root, 'README.md').text
def blocks = { language -> (readme =~ /(?s)```${language}\n(.*?)```/).collect { it[1] } }

def plugins = blocks('xml').find { it.startsWith('<plugin>') }
def dependencies = blocks('xml').find { it.startsWith('<dependency>') }
def pom = new File(basedir, 'pom.xml')
pom.text = pom.text.replace('<!-- README: plugins -->', plugins).replace('<!-- README: dependencies -->', dependencies)

def spec = (readme =~ /\[the Verify spec\]\((.*?)\), copied to `(.*?)`/)[0]
def copy = new File(basedir, "${spec[2]}/${new File(spec[1]).name}")
copy.parentFile.mkdirs()
copy.bytes = new File(root, spec[1]).bytes

def source = new File(basedir, 'src/main/java/com/example/First.java')
source.parentFile.mkdirs()
source.text = """package com.example;

import com.example.verify.*;
import com.example.verify.model.*;

class First {
    void run(String accountSid, String authToken, String serviceSid, String identity) {
        ${blocks('java')[0]}
    }
}
"""
['mvn burin:generate', 'mvn compile', 'mvn burin:help -Ddetail'].each { assert readme.contains(it) }
true
