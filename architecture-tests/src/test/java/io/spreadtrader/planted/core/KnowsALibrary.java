package io.spreadtrader.planted.core;

import com.tngtech.archunit.core.domain.JavaClass;

public final class KnowsALibrary {
    JavaClass other;
}
